package dev.condyle.runtime.picture;

/**
 * The operations of RandAugment and TrivialAugment. Each one computes the same as torchvision's on
 * images of type uint8.
 */
enum ImageOperation {
    IDENTITY(Range.NONE) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return image;
        }
    },
    SHEAR_X(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return NearestAffine.shear(image, magnitude, 0);
        }
    },
    SHEAR_Y(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return NearestAffine.shear(image, 0, magnitude);
        }
    },
    TRANSLATE_X(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return NearestAffine.translate(image, (int) magnitude, 0);
        }
    },
    TRANSLATE_Y(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return NearestAffine.translate(image, 0, (int) magnitude);
        }
    },
    ROTATE(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return NearestAffine.rotate(image, magnitude);
        }
    },
    BRIGHTNESS(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.brightness(image, 1.0 + magnitude);
        }
    },
    COLOR(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.saturation(image, 1.0 + magnitude);
        }
    },
    CONTRAST(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.contrast(image, 1.0 + magnitude);
        }
    },
    SHARPNESS(Range.SIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.sharpness(image, 1.0 + magnitude);
        }
    },
    POSTERIZE(Range.UNSIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.posterize(image, (int) magnitude);
        }
    },
    SOLARIZE(Range.UNSIGNED) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.solarize(image, (float) (255.0 * magnitude));
        }
    },
    AUTO_CONTRAST(Range.NONE) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.autoContrast(image);
        }
    },
    EQUALIZE(Range.NONE) {
        @Override
        BytePlanes apply(BytePlanes image, float magnitude) {
            return ByteColours.equalize(image);
        }
    };

    /** Whether an operation has a magnitude, and whether its sign is random. */
    private enum Range {
        NONE,
        UNSIGNED,
        SIGNED
    }

    private final Range range;

    ImageOperation(Range range) {
        this.range = range;
    }

    /** Returns whether the sign of the magnitude is drawn at random. */
    boolean isSigned() {
        return range == Range.SIGNED;
    }

    /** Returns the result, which may be the changed image itself. */
    abstract BytePlanes apply(BytePlanes image, float magnitude);
}
