"""Writes the prices of the shop as a table."""
import os

import requests


def main() -> None:
    address = os.environ.get("PRICE_API", "http://localhost:8080")
    for product in ("tea", "coffee", "cocoa"):
        price = requests.get(f"{address}/prices/{product}", timeout=10).json()["price"]
        print(f"{product:10}{price:8.2f}")


if __name__ == "__main__":
    main()
