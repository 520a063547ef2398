/** Examples: data sets, their splits, and the way from an example to a row of a batch. */
package dev.condyle.runtime.data;
