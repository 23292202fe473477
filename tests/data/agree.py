#!/usr/bin/env python3
"""Prints how far `refine resolve` agrees with Python's email-validator and phonenumbers, value by value.

    pip install email-validator phonenumbers==9.0.42   # whose metadata rlibphonenumber carries
    python3 agree.py [COMMAND ...]      # the command that resolves; without one, `refine resolve`

Both tools see the same made-up addresses and the example numbers of every region in several spellings.
"""

import json
import pathlib
import random
import subprocess
import sys

import phonenumbers
from email_validator import EmailNotValidError, validate_email

COMMAND = sys.argv[1:] or ["refine", "resolve"]
HERE = pathlib.Path(__file__).parent


def resolve(kind, lines):
    text = "".join(line + "\n" for line in lines)
    done = subprocess.run([*COMMAND, kind], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def addresses():
    rng = random.Random(7)
    locals_ = [
        "ana", "ana.lima", "a", "o'brien", "first+tag", "a_b-c", "x" * 64, "x" * 65, "üser", "用户", "משתמש", "a..b", ".a",
        "a.", '"a b"', '"a"', "a b", "a\\b", "a,b", "a(b)", "a@b", "", "a!#$%&'*+/=?^_`{|}~-b", "ñandú", "иван", "a\u0301",
        "\u0301a", "a\u200bb", "a\u00a0b", "😀", "a:b", "a;b", "<a", "a>", "ａｂ", "0", "-", "_", "+", "é",
    ]
    domains = [
        "acme.io", "acme.co.uk", "sub.acme.com", "müller.de", "例え.jp", "xn--mller-kva.de", "xn--a.de", "acme", "acme.", ".acme.com",
        "acme..com", "-acme.com", "acme-.com", "a.-b.com", "ab--c.com", "xn--.com", "acme.c", "acme.123", "127.0.0.1",
        "[127.0.0.1]", "acme_b.com", "acme com", "acme.com.", "acme。com", "ａｃｍｅ．com", "acme．com", "a.test", "test", "a.local", "a.localhost",
        "a.invalid", "a.onion", "a.arpa", "a.example", "example.com", "x" * 63 + ".com", "x" * 64 + ".com", ".".join(["x" * 60] * 4) + ".com",
        ".".join(["x" * 63] * 3) + "." + "y" * 61, "i❤.ws", "☃.net", "straße.de", "faß.de", "пример.рф", "مثال.السعودية", "उदाहरण.भारत", "a.museum",
        "acme.co1", "acme.1co", "a,b.com", "a/b.com", "acme.com;", "acm\u00e9\u0301.com", "ex\u00adample.com", "a\u200d.com", "אב.com", "1.אב.com",
        "", "a.b.c.d.e.f", "xn--80ak6aa92e.com", "EXAMPLE.COM", "ACME.IO", "a--b.com", "aa--b.de", "ıstanbul.com", "①.com", "℀.com", "a．．b.com",
    ]
    pairs = [f"{local}@{domain}" for local in locals_ for domain in domains]
    words = ["ana", "lima", "bo", "chen", "müller", "o'neil", "x1", "van", "de", "sales"]
    tails = ["gmail.com", "web.de", "acme.com.br", "университет.рф", "kobe.jp", "firma.online", "corp.internal", "a.travel"]
    for _ in range(600):
        local = rng.choice([".", "_", "-", "+", ""]).join(rng.sample(words, rng.randint(1, 3)))
        pairs.append(f"{local}@{rng.choice(tails)}")
    base = [pair for pair in pairs if len(pair) < 60]
    for _ in range(1500):
        text = list(rng.choice(base))
        at = rng.randrange(len(text))
        text[at] = rng.choice(" .@-_,;<>()[]\"\\'+!é中。．\u200b\u00a0\u0301a1")
        pairs.append("".join(text))
    known = [line.split("\t")[0] for line in (HERE / "emails.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    seen = dict.fromkeys(pair for pair in pairs + known if pair and "\n" not in pair)
    return list(seen)


def judge(address):
    try:
        validate_email(address, check_deliverability=False, strict=True)
    except EmailNotValidError:
        return False
    return True


def emails():
    lines = addresses()
    ours = [answer["valid"] for answer in resolve("email", lines)]
    theirs = [judge(line) for line in lines]
    differ = [line for line, one, other in zip(lines, ours, theirs) if one != other]
    print(f"email: {len(lines)} addresses, {1 - len(differ) / len(lines):.4f} agree with email-validator")
    for line in differ[:40]:
        print("  differs:", ascii(line))


def numbers():
    values = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in phonenumbers.PhoneNumberType.values():
            number = phonenumbers.example_number_for_type(region, kind)
            if number is None:
                continue
            formats = phonenumbers.PhoneNumberFormat
            spelled = [phonenumbers.format_number(number, form) for form in (formats.E164, formats.INTERNATIONAL)]
            national = phonenumbers.format_number(number, formats.NATIONAL)
            values += [(text, "") for text in spelled] + [(spelled[0], region), (national, region)]
            values += [(national + "1", region), (national[:-2], region), (spelled[0] + "99", ""), (national + " ext. 12", region)]
            values += [("00" + spelled[0][1:], ""), (spelled[0], "US"), (spelled[1].replace(" ", "-"), "DE")]
    return list(dict.fromkeys(values))


def parse(text, country):
    if text.startswith("00") and not country:
        text = "+" + text[2:]
    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return (False, False, None, None)
    possible = phonenumbers.is_possible_number(number)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if possible else None
    return (possible, phonenumbers.is_valid_number(number), phonenumbers.region_code_for_number(number), e164)


def phones():
    values = numbers()
    answers = resolve("phone", [f"{text}\t{country}" for text, country in values])
    theirs = [parse(text, country) for text, country in values]
    for index, key in enumerate(("possible", "valid", "region", "e164")):
        same = sum(answer[key] == their[index] for answer, their in zip(answers, theirs))
        print(f"phone {key}: {len(values)} numbers, {same / len(values):.4f} agree with phonenumbers")
    differ = [
        (value, answer, their)
        for value, answer, their in zip(values, answers, theirs)
        if (answer["possible"], answer["valid"], answer["region"], answer["e164"]) != their
    ]
    for value, answer, their in differ[:15]:
        print("  differs:", value, answer, their)


if __name__ == "__main__":
    emails()
    phones()
