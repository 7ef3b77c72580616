<?php

require __DIR__ . "/../vendor/autoload.php";

$app = Slim\Factory\AppFactory::create();
$app->get("/", [Quay\Home::class, "show"]);
$app->run();
