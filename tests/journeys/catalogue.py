"""All journeys by name, in the order they are run."""

from tests.journeys.agency_copy import AGENCY
from tests.journeys.at_the_table import J4
from tests.journeys.consent import J6, J15
from tests.journeys.end_of_day import J13
from tests.journeys.finding import J9
from tests.journeys.group import J3
from tests.journeys.handing_on import J8, J16
from tests.journeys.import_people import IMPORT
from tests.journeys.kinder_words import KINDER_WORDS
from tests.journeys.letter import J14
from tests.journeys.new_laptop import J10
from tests.journeys.newcomer import J12
from tests.journeys.opening import J_LOCK_SCREEN
from tests.journeys.outreach_round import J2
from tests.journeys.plan import Journey
from tests.journeys.reaching import REACH
from tests.journeys.resource_given import RESOURCE
from tests.journeys.routine_contact import J1
from tests.journeys.telling import J7, J17
from tests.journeys.the_day import TODAY
from tests.journeys.versions import VERSIONS
from tests.journeys.walking_away import J11, J11_KEY
from tests.journeys.worst_hour import J5

_ALL = (
    J_LOCK_SCREEN,
    J1,
    J2,
    J3,
    J4,
    J5,
    J6,
    J7,
    J8,
    J9,
    J10,
    J11_KEY,
    J11,
    J12,
    J13,
    J14,
    J15,
    J16,
    J17,
    KINDER_WORDS,
    REACH,
    TODAY,
    RESOURCE,
    AGENCY,
    IMPORT,
    VERSIONS,
)
JOURNEYS: dict[str, Journey] = {each.name: each for each in _ALL}
