/** Linear algebra that keeps its digits: orthogonal decompositions, in twice the working precision where needed. */
package org.kesheng.analytics.linear;
