<?php

namespace Quay;

final class Home
{
    public function show($request, $response)
    {
        $response->getBody()->write("quay");
        return $response;
    }
}
