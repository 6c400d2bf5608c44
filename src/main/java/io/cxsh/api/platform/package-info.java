/** The platform dialect: NICE's published Real-Time Data, Admin and Reporting APIs, read only. */
@NullMarked
package io.cxsh.api.platform;

import org.jspecify.annotations.NullMarked;
