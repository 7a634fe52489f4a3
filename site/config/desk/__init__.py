"""What only the roof can tell of the admin: each role's menu, the lists behind it, the state of the site."""
