/** Starts the program: finds or brings its database, serves, and runs the commands of the operator. */
package io.machiyaku.launch;
