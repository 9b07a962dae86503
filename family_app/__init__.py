# SPDX-License-Identifier: Apache-2.0
"""Alongside: for families of people who use heroin or other opioids."""
