/** Names one person goes by, common in US English and Spanish: each line is a name and its short forms. Folded. */
const lines = `
robert bob bobby rob robbie
william will bill billy willie liam
richard rick ricky rich dick
john johnny jack jon
jonathan jon johnny nathan
james jim jimmy jamie
joseph joe joey jose
josephine jo josie
michael mike mikey mick
thomas tom tommy
charles charlie chuck chas
edward ed eddie ted ned
theodore ted teddy theo
daniel dan danny dani
david dave davey
matthew matt
anthony tony
christopher chris kit topher
christina chris chrissy tina
christine chris chrissy tina
andrew andy drew
andrea andy drea
alexander alex xander sandy sasha
alexandra alex sandra sandy lexi sasha
benjamin ben benny benji
samuel sam sammy
samantha sam sammy
nicholas nick nicky
nicole nicky
patrick pat paddy
patricia pat patty trish tricia pati paty
stephen steve stevie
steven steve stevie
timothy tim timmy
gregory greg
jeffrey jeff
kenneth ken kenny
ronald ron ronnie
donald don donnie
lawrence larry
leonard leo lenny
frederick fred freddy
francis frank fran
frances fran frannie
gerald gerry jerry
henry hank harry
harold harry hal
raymond ray
peter pete
philip phil
phillip phil
vincent vince vinny
victor vic
walter walt wally
zachary zach zack zac
joshua josh
jacob jake
nathaniel nate nathan nat
abraham abe
albert al bert
alfred al fred
eugene gene
emmanuel manny
louis lou louie
louise lou lulu
elizabeth liz lizzie beth betsy betty eliza libby lisa
margaret maggie meg peggy marge margie greta
katherine kate katie kathy kat kay kit
catherine cathy kate katie cat
kathleen kate katie kathy
jennifer jen jenny
jessica jess jessie
rebecca becca becky
deborah deb debbie
barbara barb barbie babs
susan sue susie suzie
suzanne sue susie suzie
dorothy dot dottie dolly
mary molly polly mamie
theresa terry tess tessa
teresa tere teri tess
victoria vicky vicki tori
veronica vero ronnie
virginia ginny ginger
gabriel gabe gaby
abigail abby
jacqueline jackie
pamela pam
cynthia cindy
sandra sandy
stephanie steph
valerie val
natalie nat
nancy nan
michelle shelly
melissa missy mel
melanie mel
kimberly kim
judith judy
eleanor ellie nell nora
helen nell
ann annie nan
anne annie nan
angela angie
penelope penny
rose rosie
roberto beto rob robert bob
guillermo memo guille
ricardo richie ricky rich
juan juanito juancho johnny
juana juanita
jaime jimmy james
jose pepe chepe joe joseph
josefina pepa fina josefa
miguel mike migue michael
tomas tommy tom
carlos carlitos charlie
eduardo lalo edu eddie
antonio tono tony toni
antonia toni tonia
cristobal chris
cristina cris tina
andres andy andrew
alejandro ale alex jandro
alejandra ale alex
nicolas nico nick
francisco paco pancho kiko curro frank
francisca paca pancha
enrique quique kike henry
pedro perico pete
felipe pipe phil
vicente chente vince
alberto beto al
alfredo fredo al
manuel manolo manny lolo
ignacio nacho
jesus chuy chucho
rafael rafa
luis lucho luisito
fernando fer nando
fernanda fer
federico fede
gerardo gera jerry
gregorio goyo
ramon moncho ray
sergio checo
santiago santi chago
isabel isa chabela chavela bel
margarita margo mago rita
catalina cata cathy
guadalupe lupe lupita
dolores lola loli
concepcion concha conchita
rosario charo chayo
mercedes merche meche
consuelo chelo
esperanza espe
graciela chela
gabriela gabi gaby gabby
montserrat montse
pilar pili
soledad sole
encarnacion encarna
beatriz bea betty
alicia ali licha
maria mari maru
susana susi susy
rosa rosita rosie
ana anita
elena lena nena
valentina vale tina
valeria vale
natalia nati nat
leonardo leo
roberta bobbie
`;

/** Each full name's short forms, and each short form's full names, but not its other short forms. */
const forms = new Map<string, string[]>();
const add = (name: string, form: string) => forms.set(name, [...(forms.get(name) ?? []), form]);
for (const line of lines.trim().split('\n')) {
	const [full = '', ...short] = line.split(' ');
	for (const form of short) {
		add(full, form);
		add(form, full);
	}
}

/** What else someone with this name may be called. Folded, like the name. */
export const nicknamesOf = (name: string): readonly string[] => forms.get(name) ?? [];
