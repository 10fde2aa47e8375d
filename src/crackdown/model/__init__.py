"""The nouns: frozen, slotted, typed; no input or output, no clock."""
