/**
 * From records to numbers: columns, what they learn, and the block that takes what they write. Data
 * flows from a record through its {@link dev.condyle.runtime.feature.FeatureEncoder} to the {@link
 * dev.condyle.runtime.feature.ColumnsBlock}.
 */
package dev.condyle.runtime.feature;
