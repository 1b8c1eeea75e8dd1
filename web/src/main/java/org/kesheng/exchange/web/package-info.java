/** Files in and out over REST. */
package org.kesheng.exchange.web;
