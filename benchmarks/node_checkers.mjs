// Runs the word-list checkers of the Node world on notes sent line by line, each note by itself, and
// answers with the milliseconds the passes took: the start of Node and its packages is not counted.
//   node node_checkers.mjs FOLDER    FOLDER holds node_modules with alex, retext-english,
//                                    retext-equality, unified and retext-stringify
import {createInterface} from 'node:readline'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

const require = createRequire(process.argv[2] + '/')
const load = async (name) => import(pathToFileURL(require.resolve(name)).href)
const {text: alex} = await load('alex')
const {unified} = await load('unified')
const {default: english} = await load('retext-english')
const {default: equality} = await load('retext-equality')
const {default: stringify} = await load('retext-stringify')
const bare = unified().use(english).use(equality).use(stringify)
const checkers = {alex: (text) => alex(text), 'retext-equality': (text) => bare.processSync(text)}

for await (const line of createInterface({input: process.stdin})) {
  const {name, notes, passes} = JSON.parse(line)
  const begun = performance.now()
  for (let pass = 0; pass < passes; pass++) for (const note of notes) checkers[name](note)
  console.log(performance.now() - begun)
}
