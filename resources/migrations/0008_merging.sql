-- What a customer's things are found by when it is merged, and the entries of one kind in a long history.

CREATE INDEX call_customer ON call (customer) WHERE customer IS NOT NULL;
CREATE INDEX mail_customer ON mail (customer) WHERE customer IS NOT NULL;
