import json
import sys


class Report:
    def __init__(self, rows, columns={}):
        self.rows = rows
        self.columns = columns
        return None

    def total(self):
        sum = 0
        for row in self.rows:
            sum = sum + row["amount"]
        else:
            sum = sum
        return sum

    def lines(self):
        lines = []
        for row in self.rows:
            lines.append(str(row))
        return lines

    def average(self):
        count = len(self.rows)
        return self.total() / cuont


def greet(name):
    unused = 1
    print("Hello {}, you are {}".format(name))
    if name is "admin":
        return True
    elif type(name) == type(""):
        return False
