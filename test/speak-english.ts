import {speak} from "../src/language/language.js";
import {languages} from "../src/language/languages.js";

// Sentences are English in every test that does not choose another language.
speak(languages.en);
