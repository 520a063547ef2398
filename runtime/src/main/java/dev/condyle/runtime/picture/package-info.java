/**
 * Images: image files, folders of images as data sets, augmentation, resampling and the encoder
 * that converts an image to numbers.
 */
@NullMarked
package dev.condyle.runtime.picture;

import org.jspecify.annotations.NullMarked;
