"""Mistakes that no line of a hall.toml shows by itself: what an engineer trips over on a Friday.

As in hall_mistakes.py: how the changed line begins, what it becomes, the key, problem, mend.
"""

HOLIDAY, EXCEPTION = '"2027-01-01"', 'date = "2027-02-20"\nclosed = true'
TWO_DAYS = f'{EXCEPTION}\n\n[[opening.exceptions]]\ndate = "2027-02-20"'
BOOK, BY_PHONE = "[appointments]\nenabled = true\n", "[remote]\nenabled = true\n"
ELSEWHERE = 'services = ["passport"]'
# A table put before [paper], which every hall has.
PAPER = "\n[paper]"

NONSENSE = [
    ("duty_leader =", 'duty_leader = {zh-Hant = "主任"}', "hall.duty_leader", "in en", "every"),
    ("words", 'words = {en = "Mon–Fri"}', "opening.words", "not said in zh-Hant", "every language"),
    ("day_starts_at", 'day_starts_at = "09:00"', "hall.day_starts_at", "begin anew", "the night"),
    ("holidays", f"holidays = [{HOLIDAY}, {HOLIDAY}]", "opening.holidays.1", "twice", "date once"),
    ("date =", TWO_DAYS, "opening.exceptions.1.date", "twice", "one for each date"),
    ("number = 1", 'number = 1\nhours = ["20:00-21:00"]', "counters.0.hours", "closed", "within"),
    (
        "code",
        'code = "A"\nthen = [{service = "passport"}]',
        "services.0.then.0.service",
        "elsewhere",
        "remove the step",
    ),
    ("[paper]", BOOK + ELSEWHERE + PAPER, "appointments.services", "elsewhere", "remove it here"),
    ("[paper]", BY_PHONE + ELSEWHERE + PAPER, "remote.services", "elsewhere", "remove it here"),
    ("[paper]", BY_PHONE + 'hours = ["20:00-21:00"]' + PAPER, "remote.hours", "closed", "within"),
    (
        "head_start_min",
        "head_start_min = 0\nat_kiosk = false",
        "classes.0.at_kiosk",
        "special class",
        "remove at_kiosk",
    ),
    (
        'names = {zh-Hant = "規費',
        'names = {zh-Hant = "規費", en = "New residents"}',
        "services.3.names",
        "same name in en",
        "of its own",
    ),
    (
        "promised_handling_min",
        "promised_handling_min = 20\nhandling_min = 30",
        "services.0.promised_handling_min",
        "takes 30",
        "promise more",
    ),
    ("counter = 2", "counter = 1", "devices.4.counter", "a unit already", "where it stands"),
    (
        'role = "display"',
        'role = "display"\ncounter = 1',
        "devices.2.counter",
        "at no counter",
        "remove the key",
    ),
    (
        'role = "display"',
        'role = "display"\nprinter = "x"',
        "devices.2.printer",
        "prints nothing",
        "remove the key",
    ),
]

# Several changes at once: (old, new) texts, the key, words of problem and of mend.
TOGETHER = [
    ((("counter = 1\n", ""),), "devices.3.counter", "nobody knows at which", "number of a counter"),
    (
        (
            ('printer = "printer-1"\n', ""),
            ("without_paper = true", "without_paper = false"),
        ),
        *("devices.0.printer", "no number is given without paper", "without_paper = true"),
    ),
    (
        (
            ('prefix = "A"', 'prefix = "A"\nat_kiosk = false'),
            ("[paper]", BY_PHONE + 'services = ["A"]' + PAPER),
        ),
        *("remote.services", "the desk alone", "at_kiosk there"),
    ),
    (
        tuple((f'prefix = "{one}"', f'prefix = "{one}"\nat_kiosk = false') for one in "ABCD"),
        *("services.0.at_kiosk", "nothing to offer", "remove at_kiosk"),
    ),
    (
        (("leader_s = 60\nlapse_min = 30", "leader_s = 300\nlapse_min = 3"),),
        *("help.lapse_min", "before the leader hears", "more minutes"),
    ),
    (
        tuple(
            (f'{day} = ["08:00-17:00"]', f"{day} = []")
            for day in ("mon", "tue", "wed", "thu", "fri")
        ),
        *("opening", "no day of the week", "write the hours of a day"),
    ),
    (
        (('role = "supervisor"', 'role = "clerk"'),),
        *("staff", "no supervisor", 'role = "supervisor"'),
    ),
    (
        tuple(
            (f'number = "100{n}"', f'number = "100{n}"\nrole = "supervisor"') for n in range(1, 5)
        ),
        *("staff", "no clerk", "add a [[staff]] table"),
    ),
]
