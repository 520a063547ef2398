import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** A class in the unnamed package. */
@Backbone(input = float[].class, shape = 4)
@Head(names = {"yes", "no"})
public class Unnamed {
    @Dense(bias = false, units = 4) Layer hidden;
}
