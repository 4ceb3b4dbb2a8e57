import { z } from 'zod';

// Schemas look whether they may compile themselves as they are made: this module comes before all that make one. Our content
// security policy forbids eval, and in Firefox the attempt alone is a complaint.
z.config({ jitless: true });
