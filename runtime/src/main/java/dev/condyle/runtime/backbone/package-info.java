/**
 * Networks that can be used as a backbone, such as {@link
 * dev.condyle.runtime.backbone.MobileNetV2}.
 */
@NullMarked
package dev.condyle.runtime.backbone;

import org.jspecify.annotations.NullMarked;
