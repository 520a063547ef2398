/** Feature columns: how the components of a record become numbers. */
package dev.condyle.feature;
