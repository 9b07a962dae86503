"""Alongside: for families of people who use heroin or other opioids."""
