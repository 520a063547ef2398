package dev.condyle.processor.layer;

import dev.condyle.processor.diagnostic.Message;
import java.util.ArrayList;
import java.util.List;

/** Reads explicit padding and normalises it: before and after the first axis, then the second. */
final class ExplicitPadding {

    private ExplicitPadding() {}

    /** Reads 1, 2 or 4 numbers for two axes, or 1 or 2 for one axis; empty if not written. */
    static List<Integer> ofKernel(Members members, int axes) {
        if (!members.isWritten("pad")) {
            return members.record("pad", List.of());
        }
        List<Integer> pad = members.numbers("pad", axes == 1 ? List.of(1, 2) : List.of(1, 2, 4), 0);
        return members.record("pad", pad.size() == 2 * axes ? pad : bothEnds(pad, axes));
    }

    /** Reads one number per axis, or one number for all axes; empty if not written. */
    static List<Integer> ofPool(Members members, List<Integer> sizes) {
        if (!members.isWritten("pad")) {
            return members.record("pad", List.of());
        }
        List<Integer> pad = members.axes("pad", sizes.size(), 0);
        for (int axis = 0; axis < sizes.size(); axis++) {
            if (pad.get(axis) > sizes.get(axis) / 2) {
                members.reject("pad", Message.PAD_TOO_LARGE, pad.get(axis), sizes.get(axis));
                break;
            }
        }
        return bothEnds(pad, sizes.size());
    }

    private static List<Integer> bothEnds(List<Integer> pad, int axes) {
        List<Integer> ends = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            int amount = pad.size() == 1 ? pad.get(0) : pad.get(axis);
            ends.add(amount);
            ends.add(amount);
        }
        return ends;
    }
}
