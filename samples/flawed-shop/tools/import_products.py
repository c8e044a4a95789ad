import hashlib
import os
import pickle
import random
import subprocess
import yaml
import requests

API_PASSWORD = "letmein-not-real"


def read_products(path, products=[]):
    with open(path, "rb") as handle:
        products.extend(pickle.load(handle))
    return products


def download(url):
    return requests.get(url, verify=False).content


def checksum(content):
    return hashlib.md5(content).hexdigest()


def convert(name):
    subprocess.call("convert " + name + " /tmp/picture.png", shell=True)
    os.system("rm -rf /tmp/" + name)


def settings(path):
    return yaml.load(open(path))


def reset_token():
    return "".join(random.choice("0123456789abcdef") for _ in range(16))


def find(connection, name):
    query = "SELECT * FROM products WHERE name = '%s'" % name
    try:
        return connection.execute(query)
    except:
        pass


def is_missing(product):
    assert (product is not None, "no product")
    return product == None


def price(formula):
    return eval(formula)
