"""Sentences for failures of the vault: its folder, header, keys, database and backups."""

OF_VAULT = {
    "VaultError": (
        "The vault could not be used just now. Nothing in it was changed. "
        "Close PeerDesk, open it again and try once more."
    ),
    "NoVaultHere": (
        "There is no vault in this folder: {folder}. Nothing was changed. "
        "Choose another folder, restore a backup, or start a new vault."
    ),
    "VaultExists": (
        "This folder is already in use: {folder}. Nothing in it was changed. "
        "Choose an empty folder, or open the vault that is there."
    ),
    "FolderNotWritable": (
        "PeerDesk may not write in this folder: {folder}. Nothing was changed. "
        "Choose a folder of your own, or ask whoever looks after this computer."
    ),
    "FolderNotReadable": (
        "PeerDesk cannot look into this folder: {folder}. Nothing was changed. "
        "See that its disk is connected and that you may open it, or choose another vault."
    ),
    "WrongPassphrase": (
        "That is not the right passphrase. Your records are safe and unchanged. "
        "Check Caps Lock and the keyboard language, then try again."
    ),
    "WrongRecoveryKey": (
        "This recovery key does not open this vault. Your records are safe and unchanged. "
        "See that it is the sheet for this vault, and the newest one, then try again."
    ),
    "WaitBeforeNextTry": (
        "There were several wrong tries. Your records are safe; nothing is ever wiped. "
        "You can try again in {wait}."
    ),
    "WrongPin": (
        "That is not the PIN. What was written is safe and kept. "
        "Tries left: {left}. With none left, type your passphrase."
    ),
    "WorkerUnclear": (
        "The recovery key is right. More than one worker uses this vault, and your records are "
        "safe. Type your name as it stands in PeerDesk, then try again."
    ),
    "WeakPassphrase": (
        "This passphrase could be guessed too soon. Nothing was changed. "
        "Use four or more unrelated words, or make it longer."
    ),
    "VaultTooNew": (
        "A newer PeerDesk wrote this vault (format {found}; this one reads up to {known}). "
        "Your records are safe and were not touched. Update PeerDesk, then open it again."
    ),
    "HeaderMissing": (
        "The vault's key file (vault.json) and its spare copy are both missing. "
        "The records are still there, locked. "
        "Put the file back, or choose Open another vault, "
        "then an empty folder, and restore your latest backup there."
    ),
    "HeaderDamaged": (
        "The vault's key file (vault.json) and its spare copy cannot be read. "
        "The records are still there, locked. Choose Open another vault, "
        "then an empty folder, and restore your latest backup there."
    ),
    "HeaderForged": (
        "Someone or something changed the vault's key file outside PeerDesk. "
        "The vault was closed and your records were not touched. "
        "Do not use this copy. Tell your supervisor, and restore your latest backup."
    ),
    "DatabaseDamaged": (
        "The records in this vault cannot be read; the file is damaged. "
        "PeerDesk changed nothing, and your backups are safe. Keep this folder as it is. "
        "Choose Open another vault, then an empty folder, and restore your latest backup there."
    ),
    "DatabaseMissing": (
        "The vault's records (records.db) are missing from the folder. "
        "The key file is still there. Put the file back if it was moved, or choose "
        "Open another vault, then an empty folder, and restore your latest backup there."
    ),
    "VaultBusy": (
        "This vault is already open in another PeerDesk window on {host}. "
        "Your records are safe. Go on in that window, or close it and try again."
    ),
    "DiskFull": (
        "The disk is full, so this could not be saved. "
        "What was saved before is safe, and your text is still here. "
        "Free some space; PeerDesk then saves by itself."
    ),
    "NoRoomToOpen": (
        "The disk is so full that the vault cannot be opened. Your records are safe and unchanged. "
        "Delete or move some other files, then try again."
    ),
    "NoRoomForVault": (
        "The disk has too little room for a vault there. Nothing was made, and all other files are "
        "as they were. Delete or move some of them, or choose another disk, then try again."
    ),
    "NoRoomForBackup": (
        "There is too little room on the disk for a backup. Your records are safe as they are. "
        "Free some space, or make a backup to another disk in Settings."
    ),
    "SaveFailed": (
        "This could not be saved. What was saved before is safe, and your text is still here. "
        "See that the disk is connected and not full; PeerDesk keeps trying."
    ),
    "KeyIsChanging": (
        "Your records are being encrypted with a new key. What was saved is safe, and your text is "
        "still here. PeerDesk saves it as soon as that is done; keep it open until then."
    ),
    "OthersAreWriting": (
        "Something else is being written to the vault right now. What was saved is safe, and your "
        "text is still here. PeerDesk saves what you write as soon as that is done. "
        "For anything else, try again in a moment."
    ),
    "CouldNotOpen": (
        "The vault's files could not be read or written. Your records are safe and unchanged. "
        "See that the disk is connected and that you may use its files, then try again."
    ),
    "DeskNotShown": (
        "PeerDesk opened your vault but could not show its window. "
        "Your records are safe, and the vault is locked again. Choose Go on, then unlock once "
        "more. If this comes back, choose Copy details and show them to whoever helps you "
        "with PeerDesk."
    ),
    "VaultLocked": (
        "The vault was locked in the meantime. What was saved is safe. "
        "Type your passphrase and try again."
    ),
    "BackupUnreadable": (
        "This file is not a PeerDesk backup, or it is damaged. Nothing was changed. "
        "Choose another backup."
    ),
    "RestoreOverVault": (
        "There is already a vault in this folder: {folder}. It was not touched; "
        "a backup is never restored over a vault. Choose an empty folder."
    ),
    "MigrationFailed": (
        "The vault could not be brought up to date. "
        "A copy was made first and your records are safe as they were. "
        "Close PeerDesk, free some disk space, and open it again. "
        "If that does not help, go on with the earlier PeerDesk and tell whoever supports you."
    ),
}
