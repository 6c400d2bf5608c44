/** Record and replay: exchanges as a HAR file and back, and a transport that answers from them with the network off. */
@NullMarked
package io.cxsh.cassette;

import org.jspecify.annotations.NullMarked;
