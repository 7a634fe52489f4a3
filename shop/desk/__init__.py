"""The shop's screens in the admin: orders, products, stock. They show truth and call verbs."""
