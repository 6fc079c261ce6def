"""What the settings say about the programme: its address, privacy rules, notice and duties."""

from peerdesk.wording.translation import gettext


def letterhead_explained() -> str:
    """Why the letterhead is neutral (42 CFR 2.13(c))."""
    return gettext(
        "These lines stand at the head of letters. They begin with your address and phone and "
        "leave out the name, as a name like “Recovery” tells a landlord or a court why someone "
        "comes to you (42 CFR 2.13(c)). Put the name in only if it gives nothing away."
    )


def part2_explained() -> str:
    """What being a Part 2 programme means."""
    return gettext(
        "You help with drug or alcohol use, say so, and get federal money or a federal licence. "
        "Then almost nothing may be told without a consent. If you are not sure, leave it ticked."
    )


def hipaa_explained() -> str:
    """What being a covered entity means."""
    return gettext(
        "You bill health plans or Medicaid by computer, or belong to someone who does. Then people "
        "have further rights, such as a list of who got what. If you are not sure, leave it ticked."
    )


def state_explained() -> str:
    """Above the rules of the state."""
    return gettext(
        "States differ. Ask your privacy officer and fill this in once. What is left empty counts "
        "as the strictest rule, and PeerDesk then sends you to the privacy officer."
    )


def majority_explained() -> str:
    """About the age of majority."""
    return gettext("In most states 18. Empty: PeerDesk never decides alone about a young person.")


def minor_explained() -> str:
    """About young people who may sign alone (42 CFR 2.14)."""
    return gettext(
        "Whether someone younger may come to this program and sign without a parent. PeerDesk "
        "never asks a parent by itself, since asking can give a young person away."
    )


def minor_rule(*, alone: bool | None) -> str:
    """A choice of that rule."""
    if alone is None:
        return gettext("Not set: the privacy officer decides")
    return (
        gettext("Yes, they sign alone") if alone else gettext("No, a parent or guardian signs too")
    )


def longest_explained() -> str:
    """About the longest time a consent may run."""
    return gettext("In days, such as 365. Empty: only what the consent itself says.")


def zone_explained() -> str:
    """About the programme's zone."""
    return gettext(
        "A consent ends at midnight here. Like America/Chicago. Empty: the time of this computer."
    )


def officer_explained() -> str:
    """Who the privacy officer is."""
    return gettext("Whom to ask and to complain to. PeerDesk names them wherever it says no.")


def notice_explained() -> str:
    """What the privacy notice is (42 CFR 2.22)."""
    return gettext(
        "Everyone gets it on or before their first day. It says how their information is used, "
        "what their rights are, how to complain, and from which day it holds."
    )


def prescribed_words(citation: str) -> str:
    """Above words that the law prescribes."""
    return gettext("Prescribed wording, {citation}. It stands first and cannot be changed:").format(
        citation=citation
    )


def version_explained() -> str:
    """About the name of a notice."""
    return gettext(
        "With the day from which it holds, such as “February 16, 2026”. Give it a new one whenever "
        "you change the words: each person's record keeps which notice they got."
    )


def notice_text_explained() -> str:
    """About the body of a notice."""
    return gettext(
        "Uses without consent; what needs a consent; that one consent may cover treatment, payment "
        "and running the program; how to take it back; that records may not be used against the "
        "person in court; their rights; your duties; how to complain to you and to HHS without "
        "harm; whom to call."
    )


def duties_explained() -> str:
    """Above the duties to report."""
    return gettext(
        "Your own rules for reports. They show up in the guide when somebody has to report "
        "something. What is left empty stays as the federal rules say it."
    )


def not_a_number() -> str:
    """A number that cannot be read."""
    return gettext("Write a whole number above 0, or leave it empty.")


def notice_needs_version() -> str:
    """A notice without a name."""
    return gettext("This notice has no date yet. Write one above.")
