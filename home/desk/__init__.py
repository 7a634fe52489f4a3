"""The screens for what stands around the pages: notices and the newsletter."""
