// Nothing is offered to the blank window.
