package dev.condyle.runtime.picture;

/** The size of an image in pixels. */
record PictureSize(int height, int width) {

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
