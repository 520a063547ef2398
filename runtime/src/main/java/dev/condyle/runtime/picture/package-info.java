/**
 * Images: folders of images as data sets, augmentation, resampling and the encoder that converts an
 * image to numbers.
 */
package dev.condyle.runtime.picture;
