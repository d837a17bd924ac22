import fc from "fast-check";

// A mutant must live or die the same way in every run, and nobody reads how small a case can be made on which it dies.
fc.configureGlobal({ seed: 1, endOnFailure: true });
