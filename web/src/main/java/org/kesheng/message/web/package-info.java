/** Messages on screens and over REST. */
package org.kesheng.message.web;
