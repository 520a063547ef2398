package golden;

import javax.annotation.processing.Generated;

/**
 * The labels of one input of {@link HiddenNames.Heads}.
 *
 * @param Dropout the class that Dropout is to find
 * @param Linear the class that Linear is to find
 * @param HiddenHead the class that HiddenHead is to find
 */
@Generated("dev.condyle.processor.CondyleProcessor")
record HiddenNames_HeadsLabels(java.lang.String Dropout, java.lang.Integer Linear,
        java.lang.Integer HiddenHead) {
}
