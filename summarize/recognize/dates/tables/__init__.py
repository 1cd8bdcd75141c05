"""Date expressions in the languages whose words come from tables and that write spaces between words."""
