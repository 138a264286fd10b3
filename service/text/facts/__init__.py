"""What two tellings of one statement tell differently: numbers, dates, names, quotations ..."""
