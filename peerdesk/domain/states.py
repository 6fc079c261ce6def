"""The states by their two letters, as the United States Postal Service writes them.

The fifty states, the District of Columbia, the territories, and the three freely associated states
it delivers to (Publication 28, appendix B).
"""

from collections.abc import Mapping
from types import MappingProxyType

from peerdesk.domain.text import fold

STATES: Mapping[str, str] = MappingProxyType(
    {
        "AL": "Alabama", "AK": "Alaska", "AS": "American Samoa", "AZ": "Arizona",
        "AR": "Arkansas", "CA": "California", "CO": "Colorado", "CT": "Connecticut",
        "DE": "Delaware", "DC": "District of Columbia", "FM": "Federated States of Micronesia",
        "FL": "Florida", "GA": "Georgia", "GU": "Guam", "HI": "Hawaii", "ID": "Idaho",
        "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
        "LA": "Louisiana", "ME": "Maine", "MH": "Marshall Islands", "MD": "Maryland",
        "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
        "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
        "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
        "NC": "North Carolina", "ND": "North Dakota", "MP": "Northern Mariana Islands",
        "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PW": "Palau", "PA": "Pennsylvania",
        "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
        "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VI": "Virgin Islands",
        "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin",
        "WY": "Wyoming",
    }
)  # fmt: skip
"""The name of each state by its letters."""


def state_of(typed: str) -> str | None:
    """The two letters of the state that was typed, by letters or by name; None for no state."""
    letters = typed.strip().upper().replace(".", "")
    if letters in STATES:
        return letters
    name = fold(typed.strip())
    return next((code for code, state in STATES.items() if fold(state) == name), None)


def may_become_state(typed: str) -> bool:
    """Whether letters still to come can make it one: "c", "new y"."""
    begun = fold(typed.strip())
    return len(begun) == 1 or any(fold(state).startswith(begun) for state in STATES.values())
