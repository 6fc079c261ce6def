"""The invented people of the journeys, and the words planted to be found or never found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Someone:
    """A person as the worker knows them; `letters` find them and nobody else."""

    name: str
    pronouns: str
    sign: str
    letters: str
    goal: str
    what_matters: str


PEOPLE = (
    Someone(
        "Darnell", "he", "blue cap", "dar", "A job with mornings off", "My daughter on Sundays."
    ),
    Someone("Thảo Nguyễn", "she", "red bike", "tha", "Swim again", "Cooking for my sister."),
    Someone("Mariam", "she", "garden group", "mar", "A quiet place to sleep", "Being asked first."),
    Someone("Joe Begay", "he", "Tuesday coffee", "beg", "Back to the choir", "My grandmother."),
    Someone("Skates", "they", "pink laces", "ska", "Get my ID back", "Nobody deciding for me."),
)
GROUP = "Walking group"
MORE_OF_THE_GROUP = ("Imani Cole", "Björn Lund", "Lupe Ortega", "Will Turner")
"""Who else comes to the group, beside everyone above."""
PHRASE = "We fixed the bicycle with the yellow basket."
PIN = "2580"
"""Leads out of the view a worker shares with a person."""
LANDLORD = "Harbor House"
"""May be told when the first of the people came, for housing."""
ROSAS_NUMBER = "312-555-0142"
MY_STEP = "Ring the landlord about the room"
"""What the worker said they would do, due on the day of the journey."""
CANARY = "Zwiebelfisch"
"""Stands in texts that must never be found outside the vault; in no dictionary of ours."""

HOLDER = "Aunt Bea"
"""Who has an older version of a plan on paper."""
