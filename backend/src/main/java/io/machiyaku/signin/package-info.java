/** Sign-in of staff and residents: passwords, lock-out, access tokens and the keys that sign them, sessions. */
package io.machiyaku.signin;
