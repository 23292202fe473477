#!/usr/bin/env python3
"""Writes phones.txt again, from the metadata of the rlibphonenumber crate that Cargo.lock names.

    python3 refresh_phones.py

Needs cargo, with the crate fetched.
"""

import json
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
HEAD = """\
# Numbering plans: calling code, region (the main one of a code first), lengths, local lengths, prefix of calls abroad, national prefix,
# what it turns into, numbers.
"""
# Numbers of the fields in phonemetadata.proto.
GENERAL, REGION, CODE, ABROAD, NATIONAL, TRANSFORM, MAIN = 1, 9, 10, 11, 15, 16, 22
PATTERN, LENGTHS, LOCAL_LENGTHS = 2, 9, 10


def varints(data):
    """All varints of a packed field."""
    number = shift = 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield number
            number = shift = 0


def fields(data):
    """Number and value of each field of a message; values are numbers or bytes."""
    place = 0

    def varint():
        nonlocal place
        start = place
        while data[place] >= 0x80:
            place += 1
        place += 1
        return next(varints(data[start:place]))

    while place < len(data):
        tag = varint()
        value = varint()
        if tag & 7 == 2:
            place += value
            value = data[place - value : place]
        yield tag >> 3, value


def numbers(message, wanted):
    """The numbers of a repeated field, packed or not."""
    for field, value in message:
        if field == wanted:
            yield from [value] if isinstance(value, int) else varints(value)


def plan(message):
    """The sort key and the line of one region."""
    one = dict(fields(message))
    general = list(fields(one[GENERAL]))
    text = lambda field: one.get(field, b"").decode()
    # Patterns are stored as ^(?:...)$.
    bare = lambda pattern: pattern[4:-2]
    lengths = [",".join(map(str, numbers(general, field))) for field in (LENGTHS, LOCAL_LENGTHS)]
    pattern = bare(dict(general).get(PATTERN, b"").decode())
    line = [str(one[CODE]), text(REGION), *lengths, bare(text(ABROAD)), bare(text(NATIONAL)), text(TRANSFORM), pattern]
    return (one[CODE], not one.get(MAIN, 0), text(REGION)), "\t".join(line)


def metadata():
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--offline"]
    packages = json.loads(subprocess.run(command, cwd=HERE, check=True, capture_output=True).stdout)["packages"]
    manifest = next(one["manifest_path"] for one in packages if one["name"] == "rlibphonenumber")
    return (pathlib.Path(manifest).parent / "src/generated/metadata/metadata.bin").read_bytes()


plans = sorted(plan(value) for field, value in fields(metadata()) if field == 1)
(HERE / "phones.txt").write_text(HEAD + "".join(line + "\n" for _, line in plans))
