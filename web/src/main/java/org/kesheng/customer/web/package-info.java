/** The customer archive over REST. */
package org.kesheng.customer.web;
