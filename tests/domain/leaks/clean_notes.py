"""Two hundred notes that name nobody: words that are also names, used as words."""

_HAND = """
Will call the housing office on Friday and ask about the list.
He will go to the clinic with me next week. Hope this works out.
Mark the date on the calendar: the next group is May 5.
May need a ride to court. May also need a coat.
In May the lease ends; by June he wants his own room.
She said hope came back when her dog came home.
Grace period on the rent ends in April.
Talked about grace, joy and what hope means at the end of a bad week.
We read a page about joy. Joy in small things, as he put it.
He may come back in August. By summer he wants to be in school.
Bill is due on the 3rd; we set up a payment plan for the bill.
He left a mark on the wall and wants to paint over it.
We took the bus down Park Street to Grace Baptist Church.
Met at Hope House, then walked to the Rose Garden.
The Grant Street office closes at 5.
Used a walker to get to the park. The walker is new.
She wore a rose. Her lily is blooming.
He wants to chase his dream of driving a truck.
Frank talk about money. He was frank with me.
Art class is what gets her out of bed. Art helps.
Faith keeps him steady, and his faith group meets on Sundays.
We looked at a guide to free food. Rich food makes him sick.
Sandy soil in the garden; we planted basil and sage.
The young man at the desk was kind. Young adult group starts at 6.
We waited for a long time. Long wait at the office.
King County Library has free computers.
Asked for the price. The price was too high.
The dean of the college wrote back. He will write to the dean.
We agreed to stone soup: everyone brings a thing.
Went to St. Mark's for lunch. Lunch at Saint Rose was good.
He prays for peace. Peace and quiet is what he wants.
Mercy Hospital moved his visit to July 9.
We had a chat over coffee. Coffee with milk for both.
Dawn is his best time; he walks at dawn.
Eve of the hearing: we went over what he wants to say.
He has a cold. Cold weather shelter opens at 7.
She wants a pearl ring back from the pawn shop.
We sat in the sun. Sun and water were on hand.
He asked for the AA list and the NA list.
The ER gave him a paper. The PT visit is on Monday.
Her ID came. We put the ID in a folder.
Met at 4 P.M. and left at 5 P.M. at the U.S. post office.
MY GOAL THIS WEEK: WILL CALL THE LANDLORD. HOPE FOR THE BEST.
Plan: Will apply to one opening. May ask for help.
"Hope is a thing I do," she said.
Read: "May you have peace." He liked that.
Van ride to the store. The van was late.
An hour at the table. To do: call, write, rest.
My part: listen. Do what I said I would do.
He said the bill said sixty dollars.
His will said nothing about the house, he told me.
New hope shared by the whole room.
Everyone liked the song. We sang the song twice.
She is a singer and sang at the lake.
Another member spoke about work, and he said it helped him.
He said he will try. Will he? He laughed and said yes.
May 14, 2026: we met for forty minutes.
March to the end of the month, then rest, he said.
Autumn is hard. Winter is harder. Summer is when he sleeps.
Victor's crown is the name of the hymn? He could not recall.
"""

_OPENINGS = (
    "Will call {place} about {thing}.",
    "May need help with {thing} before {when}.",
    "Hope to see {thing} sorted by {when}.",
    "Mark {when} for {thing}.",
    "We met at {place} and talked about {thing}.",
    "He asked for help with {thing}; I sat with him at {place}.",
    "She said she will bring {thing} to {place} on {when}.",
    "Grace and time are what he asks for with {thing}.",
    "Joy in {thing} again, for the first time since {when}.",
    "They may go to {place} with a friend after {when}.",
    "In May he wants to finish {thing}; until then, {place} on {when}.",
    "Talked of hope, of faith, and of {thing}.",
    "I will drop off {thing} at {place}.",
    "Another member gave him a tip about {thing}.",
)
_PLACES = (
    "the Grant Street office",
    "Hope House",
    "the library",
    "Mercy Hospital",
    "the north clinic",
    "the park",
    "Grace Community Church",
    "the King County desk",
    "the drop-in room",
    "court",
)
_THINGS = (
    "the rent",
    "a new ID",
    "the bill",
    "a bus pass",
    "job papers",
    "sleep",
    "a hard talk at home",
    "art class",
    "the long form",
    "money for the month",
    "a letter",
    "his walker",
)
_WHENS = ("Friday", "May 5", "the end of June", "next week", "the first of August")


def clean_notes() -> list[str]:
    """Two hundred notes, the same ones each time."""
    notes = _HAND.strip().splitlines()
    number = 0
    while len(notes) < 200:
        first = _OPENINGS[number % len(_OPENINGS)]
        second = _OPENINGS[(number * 5 + 3) % len(_OPENINGS)]
        notes.append(f"{_filled(first, number)} {_filled(second, number * 3 + 1)}")
        number += 1
    return notes


def _filled(opening: str, number: int) -> str:
    return opening.format(
        place=_PLACES[number * 7 % len(_PLACES)],
        thing=_THINGS[number * 5 % len(_THINGS)],
        when=_WHENS[number * 3 % len(_WHENS)],
    )
