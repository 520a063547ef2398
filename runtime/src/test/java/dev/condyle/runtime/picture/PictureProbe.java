package dev.condyle.runtime.picture;

import dev.condyle.runtime.data.DataException;
import java.nio.file.Path;

/** Reads a picture and prints why it is refused. */
final class PictureProbe {

    private PictureProbe() {}

    public static void main(String[] args) {
        try {
            PictureFile.read(Path.of(args[0]), true);
            System.out.println("It was read.");
        } catch (DataException e) {
            System.out.println(e.getMessage());
        }
    }
}
