"""Reference pages: how documents looked when someone last looked at them and found them good."""
