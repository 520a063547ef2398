/** What a user of a generated classifier names: the classifier, how it trains, what it answers. */
package dev.condyle.runtime;
